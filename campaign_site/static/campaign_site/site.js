// Leaving quickly replaces this page, so that Back does not return to it. Works without script too.
document.addEventListener("click", function (event) {
  var link = event.target.closest ? event.target.closest("a[data-exit]") : null;
  if (link) {
    event.preventDefault();
    window.location.replace(link.href);
  }
});
