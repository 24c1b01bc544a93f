// A question that people asked is sent at once or not at all: what was typed stays in its form.
(function () {
  "use strict";

  const form = document.querySelector("form[data-asked]");
  const store = window.logStore;
  if (!form || !store) { return; }

  const note = document.getElementById("asked-stays");
  let busy = false;

  async function submitted(event) {
    event.preventDefault();
    if (busy) { return; }
    busy = true;
    const { token } = await window.logQueue.quickPass(store.page.owner);
    busy = false;
    note.hidden = Boolean(token);
    if (token) {
      form.elements.csrfmiddlewaretoken.value = token;
      form.submit();
    }
  }

  form.addEventListener("submit", (event) => { submitted(event).catch(() => form.submit()); });
})();
