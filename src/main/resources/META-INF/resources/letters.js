// Letters that may leave without their page, where the browser sends in the background (Background Sync). They lie here and
// not beside the draft, because a service worker reads no local storage. Pages and the worker load this alike, one as a
// module and one as a script, so it gives itself a name instead of exporting.
globalThis.letters ??= (() => {
  const opened = new Promise((done, failed) => {
    const request = indexedDB.open("portevoix lettres", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("waiting", { keyPath: "key" });
      request.result.createObjectStore("left", { keyPath: "key" });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  /** One act on both stores; resolved with what it asked for when it is on the disk, not before. */
  const on = async (act) => {
    const transaction = (await opened).transaction(["waiting", "left"], "readwrite", { durability: "strict" });
    const request = act(transaction.objectStore("waiting"), transaction.objectStore("left"));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done(request?.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  };

  return {
    hand: (letter) => on((waiting) => waiting.put(letter)),
    waiting: () => on((waiting) => waiting.getAll()),
    whole: (key) => on((waiting) => waiting.get(key)),

    /** Nothing of this letter stays, and if it has not left, it does not leave. */
    withdraw: (key) =>
      on((waiting, left) => {
        waiting.delete(key);
        left.delete(key);
      }),

    /** The words go as their receipt comes; not where their page was quicker. */
    sent: ({ key, address }, receipt) =>
      on((waiting, left) => {
        const asked = waiting.get(key);
        asked.onsuccess = () => {
          if (!asked.result) return;
          waiting.delete(key);
          left.put({ key, address, receipt });
        };
      }),

    /** What left from this page while nobody was looking. */
    left: async (address) => (await on((_, left) => left.getAll())).filter((each) => each.address === address),
  };
})();
