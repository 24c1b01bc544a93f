// Signing out, on any page, where the answer may never come: what waits on this phone stays, and
// is shown to nobody until its officer signs in again. The cookie is field/owner_cookie.py's.
document.addEventListener("submit", (event) => {
  "use strict";

  if ((event.target.getAttribute("action") || "").endsWith("/logout/")) {
    document.cookie = "log_owner=; path=/log/; max-age=0; samesite=lax";
  }
});
