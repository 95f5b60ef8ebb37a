// Sends each file by itself while one still writes (tus 1.0.0), goes on after the line broke, and records a voice message.
// Without this the plain field sends the same files with the form. Nothing is remembered on the device.
// <fieldset data-files="/tips/files" data-submission="…" data-csrf="…" data-csrf-header="…" data-sending="… {0}%" …>
(() => {
  "use strict";
  const FIRST_PIECE = 256 * 1024, LARGEST_PIECE = 8 * 1024 * 1024, SECONDS_A_PIECE = 4;
  const PAUSES = [1, 2, 4, 8, 15, 30, 30, 30];
  const LONGEST_VOICE = 600;

  const fill = (text, value) => text.replace("{0}", value);
  const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const wait = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));

  class Refused extends Error {}

  function enhance(box) {
    const words = box.dataset;
    const form = box.closest("form");
    const input = box.querySelector("input[type=file]");
    const list = box.querySelector(".file-list");
    const status = box.querySelector(".files-status");
    const sending = new Set();

    function request(method, address, headers, body, onProgress) {
      return new Promise((resolve, reject) => {
        const call = new XMLHttpRequest();
        call.open(method, address);
        Object.entries({"Tus-Resumable": "1.0.0", [words.csrfHeader]: words.csrf, ...headers})
          .forEach(([name, value]) => call.setRequestHeader(name, value));
        call.upload.onprogress = event => onProgress?.(event.loaded);
        call.onerror = call.onabort = () => reject(new Error("network"));
        call.onload = () => {
          if (call.status === 422 || call.status === 413) {
            reject(new Refused(call.responseText));
          } else if (call.status >= 400) {
            reject(new Error(String(call.status)));
          } else {
            resolve(call);
          }
        };
        call.send(body);
      });
    }

    function line(file) {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const note = document.createElement("span");
      const bar = document.createElement("progress");
      name.className = "file-name";
      name.textContent = file.name;
      note.className = "file-note";
      bar.max = file.size || 1;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      item.append(name, note, bar);
      list.append(item);
      return {item, note, bar};
    }

    function button(label, action) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "btn btn-sm btn-outline-primary";
      made.textContent = label;
      made.addEventListener("click", action);
      return made;
    }

    async function send(file) {
      const shown = line(file);
      const upload = {file, shown, address: null, offset: 0, piece: FIRST_PIECE, removed: false, stuck: false};
      const remove = button(fill(words.remove, file.name), () => drop(upload));
      shown.item.append(remove);
      await run(upload);
    }

    async function drop(upload) {
      upload.removed = true;
      sending.delete(upload);
      upload.shown.item.remove();
      if (upload.address) {
        await request("DELETE", upload.address, {}).catch(() => {});
      }
      input.focus();
    }

    function say(upload, text, received) {
      upload.shown.note.textContent = text;
      upload.shown.bar.value = received;
    }

    async function run(upload) {
      sending.add(upload);
      for (let tries = 0; !upload.removed;) {
        try {
          await step(upload);
          tries = 0;
          if (upload.offset === upload.file.size) {
            break;
          }
        } catch (problem) {
          if (problem instanceof Refused) {
            refuse(upload, problem.message);
            return;
          }
          if (tries === PAUSES.length) {
            give(upload);
            return;
          }
          say(upload, fill(words.resuming, percent(upload, upload.offset)), upload.offset);
          await wait(PAUSES[tries++]);
          await ask(upload);
        }
      }
      if (!upload.removed) {
        sending.delete(upload);
        say(upload, words.sent, upload.file.size);
        upload.shown.bar.remove();
      }
    }

    function percent(upload, received) {
      return Math.floor(100 * received / Math.max(upload.file.size, 1));
    }

    async function step(upload) {
      if (!upload.address) {
        const metadata = `filename ${base64(upload.file.name)},submission ${base64(words.submission)}`;
        const begun = await request("POST", words.files, {"Upload-Length": upload.file.size, "Upload-Metadata": metadata});
        upload.address = begun.getResponseHeader("Location");
      }
      const piece = upload.file.slice(upload.offset, upload.offset + upload.piece);
      const started = performance.now();
      const show = loaded => say(upload, fill(words.sending, percent(upload, upload.offset + loaded)), upload.offset + loaded);
      show(0);
      const answer = await request("PATCH", upload.address,
        {"Upload-Offset": upload.offset, "Content-Type": "application/offset+octet-stream"}, piece, show);
      upload.offset = Number(answer.getResponseHeader("Upload-Offset"));
      const seconds = (performance.now() - started) / 1000;
      upload.piece = Math.min(LARGEST_PIECE, Math.max(FIRST_PIECE / 4, upload.piece * (seconds < SECONDS_A_PIECE ? 2 : 0.5)));
    }

    /** After a broken line: how far did it come? An upload that is gone begins anew. */
    async function ask(upload) {
      upload.piece = Math.max(FIRST_PIECE / 4, upload.piece / 2);
      if (!upload.address) {
        return;
      }
      try {
        upload.offset = Number((await request("HEAD", upload.address, {})).getResponseHeader("Upload-Offset"));
      } catch (problem) {
        if (problem.message === "404") {
          upload.address = null;
          upload.offset = 0;
        }
      }
    }

    function refuse(upload, why) {
      sending.delete(upload);
      upload.shown.item.classList.add("refused");
      upload.shown.bar.remove();
      upload.shown.note.setAttribute("role", "alert");
      upload.shown.note.textContent = why;
    }

    function give(upload) {
      upload.stuck = true;
      say(upload, words.failed, upload.offset);
      upload.shown.note.setAttribute("role", "alert");
      const again = button(words.again, () => {
        again.remove();
        upload.stuck = false;
        upload.shown.note.removeAttribute("role");
        run(upload);
      });
      upload.shown.item.append(again);
      again.focus();
    }

    input.addEventListener("change", () => {
      [...input.files].forEach(send);
      input.value = "";
    });

    // The form waits for its files; whoever presses send twice sends once.
    form.addEventListener("submit", async event => {
      if (sending.size === 0) {
        return;
      }
      event.preventDefault();
      status.textContent = words.wait;
      const sender = event.submitter;
      while ([...sending].some(upload => !upload.removed)) {
        if ([...sending].some(upload => upload.stuck)) {
          status.textContent = words.failed;
          return;
        }
        await wait(0.3);
      }
      status.textContent = "";
      form.requestSubmit(sender);
    });

    if (window.MediaRecorder && navigator.mediaDevices?.getUserMedia) {
      recorder(box, words, send);
    }
  }

  function recorder(box, words, send) {
    const control = document.createElement("button");
    const hint = document.createElement("p");
    let recording = null;
    control.type = "button";
    control.className = "btn btn-outline-primary mt-2 voice";
    control.textContent = words.voice;
    hint.className = "form-text";
    hint.textContent = words.voiceHint;
    box.append(control, hint);

    function clock(started) {
      const seconds = Math.floor((Date.now() - started) / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }

    function end(stream, timer) {
      clearInterval(timer);
      stream.getTracks().forEach(track => track.stop());
      recording = null;
      control.textContent = words.voice;
    }

    control.addEventListener("click", async () => {
      if (recording) {
        recording.stop();
        return;
      }
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({audio: true});
      } catch {
        hint.textContent = words.voiceDenied;
        hint.setAttribute("role", "alert");
        return;
      }
      const pieces = [];
      const started = Date.now();
      recording = new MediaRecorder(stream);
      const timer = setInterval(() => {
        control.textContent = words.voiceStop.replace("{0}", clock(started));
        if (Date.now() - started > LONGEST_VOICE * 1000) {
          recording?.stop();
        }
      }, 500);
      control.textContent = words.voiceStop.replace("{0}", "0:00");
      recording.ondataavailable = event => pieces.push(event.data);
      recording.onstop = () => {
        const type = recording.mimeType || "audio/webm";
        end(stream, timer);
        const ending = type.includes("mp4") ? "m4a" : type.includes("ogg") ? "ogg" : "webm";
        send(new File(pieces, `${words.voiceName}-${new Date().toTimeString().slice(0, 5).replace(":", "h")}.${ending}`, {type}));
      };
      recording.start(1000);
    });
  }

  document.querySelectorAll("[data-files]").forEach(enhance);
})();
