// Leaving quickly replaces this page, so that Back does not return to it. Works without script too.
document.addEventListener("click", function (event) {
  var link = event.target.closest ? event.target.closest("a[data-exit]") : null;
  if (link) {
    event.preventDefault();
    window.location.replace(link.href);
  }
});

// A page brought back by Back as it was left shows no answers to whoever holds the phone now.
window.addEventListener("pageshow", function (event) {
  if (event.persisted) {
    document.querySelectorAll("form.quiz input, form.quiz select").forEach(function (input) {
      input.checked = false;
      input.selectedIndex = 0;
    });
  }
});

// A number leaves a page that stayed open, or was saved, on the day it leaves the site (UTC+2).
function hideLapsedNumbers() {
  var today = new Date(Date.now() + 7200000).toISOString().slice(0, 10);
  document.querySelectorAll("[data-good-until]").forEach(function (contact) {
    var lapsed = contact.getAttribute("data-good-until") < today;
    contact.querySelector(".phone").hidden = lapsed;
    contact.querySelector(".lapsed").hidden = !lapsed;
  });
}
hideLapsedNumbers();
window.addEventListener("pageshow", hideLapsedNumbers);
document.addEventListener("visibilitychange", hideLapsedNumbers);
