// Begins: whose phone it is now, the form and the queue of that person, and sending when it can.
(function () {
  "use strict";

  const store = window.logStore;
  if (!store) { return; }

  const { page } = store;
  const { words, addresses } = page;
  const isShell = !page.owner;
  const FRESH = 10 * 60 * 1000;
  const KEPT_WHEN_SENT = 7 * 24 * 3600 * 1000;
  let owner = "";

  // --- who --------------------------------------------------------------------------------
  async function identify() {
    const [last, ...former] = store.owners();
    const here = page.owner || last || "";
    if (here === last) {
      for (const one of former) { await store.adopt(one, here); }
    }
    return here;
  }

  // A record that was on its way when its page went: the server's page says what became of it,
  // else it is sent once more, and the server keeps it once.
  async function settle() {
    const sent = document.body.dataset.sent;
    const answered = document.querySelector("form[data-answered]");
    const here = answered ? window.logForm.uuid() : "";
    for (const record of await store.records(owner)) {
      const done = record.state === "sent" && Date.now() - record.sent > KEPT_WHEN_SENT;
      if (record.uuid === sent || done) {
        await store.remove(owner, record.uuid);
      } else if (record.state === "posting") {
        await store.change(record, { state: record.uuid === here ? "draft" : "waiting" });
      }
    }
  }

  // --- the shell shows what its address asks for --------------------------------------------
  // A sheet to print, which is of nobody, the form, or else the queue; returns what to say above it.
  function openShell() {
    const path = window.location.pathname;
    const forms = [addresses.form, addresses.scope, addresses.form + "offline/"];
    const asked = {
      "shell-slip": [addresses.slip, addresses.scope + "slip/"],
      "shell-head-count": [addresses.head_count, addresses.scope + "head-count/"],
      "shell-form": owner ? forms : [],
    };
    const found = Object.keys(asked).find((id) => asked[id].includes(path)) || "shell-queue";
    const part = document.getElementById(found);
    part.hidden = false;
    document.title = part.querySelector("h1").textContent;
    if (found !== "shell-queue") { return ""; }
    if (!owner) { return words.nobody; }
    return path === addresses.queue ? "" : words.needs_network;
  }

  function isShown(id) {
    const part = document.getElementById(id);
    return Boolean(part) && !part.closest("[hidden]");
  }

  // --- the line on top ----------------------------------------------------------------------
  async function count() {
    const line = document.getElementById("waiting");
    const unsent = (await store.records(owner)).filter(window.logQueue.isUnsent);
    line.hidden = !unsent.length || isShown("queue");
    line.textContent = "";
    const link = line.appendChild(document.createElement("a"));
    link.href = addresses.queue;
    link.textContent = words.waiting_here + " " + unsent.length;
    if (unsent.some(window.logQueue.isOld)) {
      line.appendChild(document.createElement("p")).textContent = words.old;
    }
  }

  // --- with a network -----------------------------------------------------------------------
  async function send() {
    if (!owner || navigator.onLine === false) {
      if (window.logList && owner) { await tell("offline"); }
      return;
    }
    await tell(await window.logQueue.send(owner));
  }

  async function tell(problem) {
    const waits = (await store.records(owner)).some((one) => one.state === "waiting");
    if (!window.logList) { return; }
    if (waits && problem) {
      window.logList.tell(problem);
    } else if (window.logList.hasTrouble()) {
      window.logList.tell("");
    }
  }

  async function refreshLists() {
    const kept = await store.lists(owner, page.code);
    if (kept && kept.language === page.code && Date.now() - Date.parse(kept.made) < FRESH) { return; }
    const answer = await fetch(addresses.lists, { cache: "no-store" }).catch(() => null);
    const said = answer && answer.ok && !answer.redirected ? await answer.json() : null;
    if (said && said.owner === owner) { await store.putLists(said); }
  }

  // Somebody else signed in, or this person out, in another tab: this page is not his any more.
  function stillHis() {
    if (store.owners()[0] === owner) { return true; }
    window.location.reload();
    return false;
  }

  function listen() {
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) { stillHis(); }
    });
    window.addEventListener("online", send);
    document.addEventListener("log:send", send);
    document.addEventListener("log:changed", count);
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && stillHis()) { send(); }
    });
  }

  async function begin() {
    if (navigator.serviceWorker) {
      navigator.serviceWorker.register(addresses.worker, { scope: addresses.scope }).catch(() => null);
    }
    owner = await identify();
    const notice = isShell ? openShell() : "";
    if (!owner) {
      window.logList.say(notice);
      return;
    }
    await settle();
    await count();
    listen();
    if (window.logForm && (!isShell || isShown("shell-form"))) { await window.logForm.begin(owner); }
    if (window.logList) { await window.logList.begin(owner, notice); }
    if (!isShell) { refreshLists(); }
    // What the page has just said stays until there is a network.
    if (!notice) { await send(); }
  }

  begin();
})();
