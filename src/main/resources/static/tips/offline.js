// Keeps the page of the form for whoever asked for a draft, and nothing else: the network first, the kept page without one.
"use strict";
const KEPT = "tindan-form";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("message", event => event.waitUntil((async () => {
  const store = await caches.open(KEPT);
  for (const url of event.data.keep) {
    const answer = await fetch(url, {credentials: "omit", cache: "reload"});
    if (answer.ok) {
      await store.put(url, answer);
    }
  }
  event.ports[0].postMessage("kept");
})()));

async function without(request) {
  const store = await caches.open(KEPT);
  const same = await store.match(request);
  if (same || request.mode !== "navigate") {
    return same;
  }
  const form = (await store.keys()).find(each => new URL(each.url).pathname.endsWith("/tips/new"));
  return form && new URL(request.url).pathname.endsWith("/tips/new") ? store.match(form) : undefined;
}

self.addEventListener("fetch", event => {
  if (event.request.method !== "GET" || event.request.headers.has("X-Fresh")) {
    return;
  }
  event.respondWith(fetch(event.request).catch(async lost => {
    const answer = await without(event.request);
    if (answer) {
      return answer;
    }
    throw lost;
  }));
});
