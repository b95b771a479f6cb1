// The small calculation that is asked of a device when one connection sends very much, in a worker so that the page stays
// alive. Without this script, or where it fails, the answers are sent as they are.
const LONGEST = 30_000;

/** Solves a challenge; gives what is sent to prove it. */
export const prove = (challenge) =>
  new Promise((done, failed) => {
    const worker = new Worker("/altcha-worker.js");
    const end = (act, value) => {
      clearTimeout(timer);
      worker.terminate();
      act(value);
    };
    const timer = setTimeout(() => end(failed, new Error("too long")), LONGEST);
    worker.onerror = () => end(failed, new Error("no worker"));
    worker.onmessage = ({ data: number }) => {
      const { algorithm, challenge: hash, salt, signature } = challenge;
      if (number === null) end(failed, new Error("no number"));
      else end(done, btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature })));
    };
    worker.postMessage(challenge);
  });

const form = document.querySelector("form.proof");
if (form) {
  const working = document.querySelector(".working");
  working.textContent = working.dataset.working;
  try {
    const proof = await prove(JSON.parse(document.querySelector("#challenge").textContent));
    Object.assign(form.elements["sans-preuve"], { name: "preuve", value: proof });
  } catch {
    // As without a script: the answers leave, and say that nothing was calculated.
  }
  form.submit();
}
