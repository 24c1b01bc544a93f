// What a phone keeps of the field form: records and lists, each under an owner's token that names
// nobody, and whose phone it is now. Null where the browser cannot keep it safely.
window.logStore = (function () {
  "use strict";

  if (!window.indexedDB || !navigator.locks || !window.crypto || !crypto.subtle) {
    return null;
  }

  let opened = null;

  function open() {
    opened = opened || new Promise((resolve, reject) => {
      const asked = indexedDB.open("log", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("records", { keyPath: ["owner", "uuid"] });
        asked.result.createObjectStore("lists", { keyPath: ["owner", "language"] });
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return opened;
  }

  // Runs work(store) in one transaction; what its request found is the answer.
  async function within(name, mode, work) {
    const database = await open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  function ofOwner(owner) {
    return IDBKeyRange.bound([owner], [owner, []]);
  }

  // Every tab shows what one of them changed.
  const channel = window.BroadcastChannel ? new BroadcastChannel("log") : null;
  function tell() {
    document.dispatchEvent(new Event("log:changed"));
  }
  if (channel) { channel.onmessage = tell; }

  function told(answer) {
    tell();
    if (channel) { channel.postMessage("changed"); }
    return answer;
  }

  // The token of whoever signed in last, wherever that was, then what it was before; nothing after
  // a sign-out. The server says so in a cookie (field/owner_cookie.py): a kept page reads it too.
  function owners() {
    const found = /(?:^|; )log_owner=([\w.]+)/.exec(document.cookie);
    return found ? found[1].split(".") : [];
  }

  // Newest first.
  async function records(of) {
    const found = await within("records", "readonly", (store) => store.getAll(ofOwner(of)));
    return found.sort((one, other) => other.kept - one.kept);
  }

  function record(of, uuid) {
    return within("records", "readonly", (store) => store.get([of, uuid]));
  }

  function put(one) {
    return within("records", "readwrite", (store) => store.put(one)).then(told);
  }

  function remove(of, uuid) {
    return within("records", "readwrite", (store) => store.delete([of, uuid])).then(told);
  }

  // Changes a record only when it still says what was read: somebody may have edited it meanwhile.
  function change(one, values) {
    return within("records", "readwrite", (store) => {
      const asked = store.get([one.owner, one.uuid]);
      asked.onsuccess = () => {
        const now = asked.result;
        const same = now && now.state === one.state && now.fields.edited_at === one.fields.edited_at;
        if (same) { store.put(Object.assign(now, values)); }
      };
      return asked;
    }).then(told);
  }

  // The records of a token that the server does not give any more, under the one that it gives.
  async function adopt(former, owner) {
    for (const one of await records(former)) {
      await put(Object.assign({}, one, { owner }));
      await remove(former, one.uuid);
    }
  }

  function putLists(lists) {
    return within("lists", "readwrite", (store) => store.put(lists));
  }

  // In the language asked for when they are here, else in another one.
  async function lists(of, language) {
    const found = await within("lists", "readonly", (store) => store.getAll(ofOwner(of)));
    return found.find((one) => one.language === language) || found[0];
  }

  // What every page of the form says of itself.
  const block = document.getElementById("log-scripts");
  const page = block ? JSON.parse(block.textContent) : null;
  if (!page) { return null; }

  return { page, owners, records, record, put, remove, change, adopt, putLists, lists };
})();
