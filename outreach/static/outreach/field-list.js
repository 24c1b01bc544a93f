// The queue as its officer sees it: what waits, what was not taken and why, what was sent.
window.logList = (function () {
  "use strict";

  const store = window.logStore;
  const list = document.getElementById("queue");
  if (!store || !list) { return null; }

  const { words, labels, addresses } = store.page;
  const model = document.getElementById("queued");
  const actions = document.getElementById("queue-actions");
  let owner = "";
  let trouble = "";

  function write(id, text) {
    const line = document.getElementById(id);
    line.textContent = text;
    line.hidden = !text;
    return line;
  }

  function say(text, link) {
    const line = write("queue-says", text);
    if (link) {
      line.appendChild(document.createTextNode(" "));
      const anchor = line.appendChild(document.createElement("a"));
      anchor.href = addresses.sign_in;
      anchor.textContent = words.sign_in;
    }
  }

  function day(value) {
    return (value || "").split("-").reverse().join("/");
  }

  function people(fields) {
    const figures = ["women", "men", "girls", "boys", "unknown"].map((name) => fields[name] || 0);
    const total = figures.reduce((sum, figure) => sum + Number(figure), 0);
    return total ? words.people + " " + total : "";
  }

  function stateOf(record) {
    if (window.logQueue.isSending(record)) { return words.sending; }
    return words[record.state] || words.waiting;
  }

  function reasons(record) {
    const said = [];
    Object.keys(record.errors || {}).forEach((name) => {
      record.errors[name].forEach((text) => {
        said.push(labels[name] ? labels[name] + ": " + text : text);
      });
    });
    return window.logQueue.isOld(record) ? said.concat(words.old) : said;
  }

  function line(record) {
    const item = model.content.cloneNode(true).firstElementChild;
    const part = (selector) => item.querySelector(selector);
    const about = record.about || {};
    item.dataset.uuid = record.uuid;
    item.dataset.state = record.state;
    part("h2").textContent = [about.type, about.place].filter(Boolean).join(", ") || words.draft;
    part(".about").textContent = [day(record.fields.starts_on), people(record.fields)]
      .filter(Boolean).join(" · ");
    part(".state").textContent = stateOf(record);
    if (record.code) {
      const code = document.createElement("span");
      code.className = "receipt";
      code.textContent = record.code;
      part(".state").append(" · ", code);
    }
    reasons(record).forEach((text) => {
      part(".errorlist").appendChild(document.createElement("li")).textContent = text;
    });
    part("[data-do=change]").href = addresses.form + "?queued=" + record.uuid;
    part("[data-do=change]").hidden = record.state === "sent";
    if (record.state === "sent") { part("[data-do=delete]").textContent = words.take_off; }
    part("[data-do=text]").hidden = !window.logQueue.isUnsent(record);
    item.addEventListener("click", (event) => act(event, record, item));
    return item;
  }

  async function show() {
    if (!owner) { return; }
    const records = (await store.records(owner)).filter((one) => one.state !== "posting");
    const written = list.querySelector(".as-text:not([hidden])");
    if (written && records.length === list.children.length) { return; } // somebody copies a text
    list.replaceChildren(...records.map(line));
    document.getElementById("queue-empty").hidden = records.length > 0;
    actions.hidden = !records.some(window.logQueue.isUnsent);
  }

  // --- what a record can do -----------------------------------------------------------------
  async function act(event, record, item) {
    const control = event.target.closest("[data-do]");
    const work = { delete: remove, text: toText, copy }[control && control.dataset.do];
    if (work) { await work(record, item, control); }
  }

  async function remove(record) {
    if (record.state === "sent" || window.confirm(words.delete)) {
      await store.remove(owner, record.uuid);
    }
  }

  async function toText(record, item) {
    const text = await window.logText.write(record.fields);
    item.querySelector("textarea").value = text;
    item.querySelector("[data-do=sms]").href = "sms:?&body=" + encodeURIComponent(text);
    item.querySelector(".as-text").hidden = false;
    item.querySelector("textarea").select();
  }

  async function copy(record, item, control) {
    const box = item.querySelector("textarea");
    box.select();
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(box.value).catch(() => document.execCommand("copy"));
    } else {
      document.execCommand("copy");
    }
    control.textContent = words.copied;
  }

  // --- what the queue can do ----------------------------------------------------------------
  async function save() {
    const unsent = (await store.records(owner)).filter(window.logQueue.isUnsent);
    const said = {
      format: "campaign-site-records",
      version: 1,
      records: unsent.map((record) => record.fields),
    };
    const file = new Blob([JSON.stringify(said, null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "log-" + new Date().toISOString().slice(0, 10) + ".json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function tell(problem) {
    trouble = problem;
    say(problem ? words[problem] : "", problem === "signed_out");
  }

  async function begin(of, notice) {
    owner = of;
    if (notice) { say(notice); }
    document.addEventListener("log:changed", show);
    actions.querySelector("[data-do=save]").addEventListener("click", save);
    actions.querySelector("[data-do=send]").addEventListener("click", () => {
      document.dispatchEvent(new Event("log:send"));
    });
    await show();
    const kept = new URLSearchParams(window.location.search).get("kept");
    const record = kept && (await store.record(owner, kept));
    if (record && record.state === "waiting") {
      write("queue-kept", record.code ? words.kept + " " + record.code : words.kept_without_code);
    }
  }

  return { begin, tell, say, hasTrouble: () => Boolean(trouble) };
})();
