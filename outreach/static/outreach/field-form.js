// The form keeps what is typed as a draft. Saving sends it as ever when the server answers;
// otherwise it waits in the queue of this phone.
window.logForm = (function () {
  "use strict";

  const store = window.logStore;
  const form = document.querySelector("form[data-log]");
  if (!store || !form) { return null; }

  const LISTS = ["audiences", "co_partners"];
  const { words, addresses } = store.page;
  const isShell = form.hasAttribute("data-shell");
  const isStored = form.hasAttribute("data-stored");
  let owner = "";
  let known = null; // the record as it was kept last
  let stamp = ""; // the time of the version that the page showed
  let timer = 0;
  let busy = false;

  function inputs(name) {
    return Array.from(form.elements).filter((one) => one.name === name);
  }

  function names() {
    const found = Array.from(form.elements).map((one) => one.name);
    return Array.from(new Set(found)).filter((name) => name && name !== "csrfmiddlewaretoken");
  }

  function valueOf(name) {
    const found = inputs(name);
    return LISTS.includes(name)
      ? found.filter((one) => one.checked).map((one) => one.value)
      : found[0].value.trim();
  }

  function read() {
    const said = Object.assign({}, known ? known.fields : {});
    names().forEach((name) => { said[name] = valueOf(name); });
    return said;
  }

  function fill(fields) {
    names().filter((name) => name in fields).forEach((name) => {
      inputs(name).forEach((one) => {
        if (LISTS.includes(name)) {
          one.checked = fields[name].includes(one.value);
        } else {
          one.value = fields[name];
        }
      });
    });
    form.querySelector(".place").open = Boolean(fields.place_name);
  }

  function chosen(name) {
    const list = form.elements[name];
    return list.value ? list.selectedOptions[0].textContent : "";
  }

  // --- the lists of an empty form -----------------------------------------------------------
  function option(choice) {
    const [value, label] = choice;
    if (!Array.isArray(label)) { return new Option(label, value); }
    const group = document.createElement("optgroup");
    group.label = value;
    label.forEach((one) => group.appendChild(option(one)));
    return group;
  }

  function offer(lists) {
    Object.keys(lists.fields).forEach((name) => {
      const like = name === "edition" ? ["edition", "edition_2", "edition_3"] : [name];
      like.forEach((one) => {
        form.elements[one].replaceChildren(...lists.fields[name].map(option));
      });
    });
    const only = lists.fields.partner.filter((choice) => choice[0]).length === 1;
    form.elements.partner.closest("div").hidden = only;
  }

  function today() {
    const now = new Date();
    now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
    return now.toISOString().slice(0, 10);
  }

  function startEmpty(lists) {
    fill(Object.assign({}, lists.proposed, { starts_on: today(), uuid: crypto.randomUUID() }));
  }

  // --- keeping ------------------------------------------------------------------------------
  // Later than the version before, unless the clock was wrong then. A change of what the server
  // holds keeps the time of the version that was seen: who changed it meanwhile is asked.
  function moment() {
    if (isStored) { return stamp; }
    const before = known && !known.errors.edited_at ? known.fields.edited_at : "";
    const last = Math.max(Date.parse(before) || 0, Date.parse(stamp) || 0);
    return new Date(Math.max(Date.now(), last + 1)).toISOString();
  }

  async function keep(state) {
    clearTimeout(timer);
    timer = 0;
    const fields = read();
    if (state !== "draft") {
      fields.edited_at = moment();
      form.elements.edited_at.value = fields.edited_at;
    }
    const about = { type: chosen("type"), place: fields.place_name || chosen("community") };
    const before = known || { kept: Date.now(), errors: {}, stored: isStored };
    const code = state === "waiting" ? await window.logText.receipt(fields) : "";
    known = {
      owner, uuid: fields.uuid, state, fields, about, code,
      kept: before.kept,
      stored: before.stored,
      errors: state === "draft" ? before.errors : {},
    };
    await store.put(known);
  }

  // The list proposes the last place by itself: of the two, what was given last counts.
  function oneOf(input, other) {
    input.addEventListener("input", () => { if (input.value.trim()) { other.value = ""; } });
  }

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(() => keep("draft"), 400);
  }

  function leave() {
    if (timer && !busy) { keep("draft"); }
  }

  // --- saving -------------------------------------------------------------------------------
  function isComplete() {
    const somewhere = form.elements.community.value || form.elements.place_name.value.trim();
    form.elements.community.setCustomValidity(somewhere ? "" : words.where);
    const { starts_on: first, ends_on: last } = form.elements;
    last.setCustomValidity(last.value && last.value < first.value ? words.days : "");
    form.querySelectorAll("details").forEach((one) => {
      one.open = one.open || Boolean(one.querySelector(":invalid"));
    });
    return form.reportValidity();
  }

  async function save() {
    await keep("posting");
    const said = isShell ? { problem: "offline" } : await window.logQueue.quickPass(owner);
    if (said.token) {
      form.elements.csrfmiddlewaretoken.value = said.token;
      form.submit();
      return;
    }
    if (!isComplete()) {
      await keep("draft");
      return;
    }
    await keep("waiting");
    if (navigator.storage && navigator.storage.persist) { navigator.storage.persist(); }
    window.location.assign(addresses.queue + "?kept=" + known.uuid);
  }

  function hold(isHeld) {
    const button = form.querySelector("button[type=submit]");
    button.dataset.words = button.dataset.words || button.textContent;
    button.textContent = isHeld ? words.sending : button.dataset.words;
    busy = isHeld;
  }

  function submitted(event) {
    event.preventDefault();
    if (busy) { return; }
    hold(true);
    save().catch(() => form.submit()).finally(() => hold(false));
  }

  // --- beginning ----------------------------------------------------------------------------
  function say(text, button) {
    const note = document.createElement("div");
    note.className = "notice";
    note.setAttribute("role", "status");
    note.appendChild(document.createElement("p")).textContent = text;
    if (button) {
      const again = note.appendChild(document.createElement("button"));
      again.type = "button";
      again.className = "quiet";
      again.textContent = button;
      again.addEventListener("click", forget);
    }
    form.parentNode.insertBefore(note, form);
  }

  async function forget() {
    clearTimeout(timer);
    await store.remove(owner, known.uuid);
    window.location.assign(addresses.form);
  }

  function showErrors(errors) {
    Object.keys(errors).forEach((name) => {
      const list = document.createElement("ul");
      list.className = "errorlist";
      errors[name].forEach((text) => {
        list.appendChild(document.createElement("li")).textContent = text;
      });
      const field = name !== "uuid" && form.elements[name];
      const near = field && (field.length && !field.options ? field[0] : field).closest("div");
      form.insertBefore(list, form.firstChild);
      if (near && !near.hidden) { near.insertBefore(list, near.firstChild); }
    });
    form.querySelectorAll("details").forEach((one) => {
      one.open = one.open || Boolean(one.querySelector(".errorlist"));
    });
  }

  // The record that the address names, else the draft that this page would continue.
  async function toContinue() {
    const named = new URLSearchParams(window.location.search);
    if (named.has("queued")) { return store.record(owner, named.get("queued")); }
    if (form.hasAttribute("data-answered")) { return null; }
    if (isStored) { return store.record(owner, form.elements.uuid.value); }
    const drafts = (await store.records(owner)).filter((one) => one.state === "draft");
    return window.location.search ? null : drafts.find((one) => !one.stored);
  }

  async function begin(of) {
    owner = of;
    if (isShell) {
      const lists = await store.lists(owner, store.page.code);
      if (!lists) {
        say(words.no_lists);
        form.hidden = true;
        return;
      }
      offer(lists);
      startEmpty(lists);
    }
    const record = await toContinue();
    if (record && record.state !== "sent") {
      known = record;
      fill(record.fields);
      if (record.state === "draft") { say(words.restored, words.again); }
      showErrors(record.errors);
    } else if (form.hasAttribute("data-answered")) {
      known = (await store.record(owner, form.elements.uuid.value)) || null;
    }
    stamp = form.elements.edited_at.value;
    oneOf(form.elements.place_name, form.elements.community);
    oneOf(form.elements.community, form.elements.place_name);
    form.addEventListener("input", typed);
    form.addEventListener("submit", submitted);
    window.addEventListener("pagehide", leave);
  }

  return { begin, uuid: () => form.elements.uuid.value };
})();
