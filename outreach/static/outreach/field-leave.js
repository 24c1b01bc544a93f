// Signing out, on any page: what waits on this phone stays, and is shown to nobody until its
// officer signs in again. Works where field-store.js is not loaded: on the office screens.
document.addEventListener("submit", (event) => {
  "use strict";

  const form = event.target;
  const leaves = (form.getAttribute("action") || "").endsWith("/logout/");
  if (!leaves || !window.indexedDB) { return; }
  event.preventDefault();
  const leave = () => HTMLFormElement.prototype.submit.call(form);
  const asked = indexedDB.open("log");
  asked.onerror = leave;
  // Nothing was ever kept here: make nothing either.
  asked.onupgradeneeded = () => asked.transaction.abort();
  asked.onsuccess = () => {
    const transaction = asked.result.transaction("settings", "readwrite");
    transaction.objectStore("settings").delete("owner");
    transaction.oncomplete = leave;
    transaction.onabort = leave;
  };
});
