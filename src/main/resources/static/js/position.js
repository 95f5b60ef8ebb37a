// Offers the device's position to find the commune: asked when pressed, sent once, kept nowhere.
(() => {
  "use strict";
  const form = document.querySelector("form[data-position]");
  if (!form || !navigator.geolocation || !window.isSecureContext) {
    return;
  }
  const told = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  form.hidden = false;
  form.addEventListener("submit", event => {
    if (form.elements.latitude.value) {
      return;
    }
    event.preventDefault();
    told.textContent = form.dataset.waiting;
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({coords}) => {
        form.elements.latitude.value = coords.latitude.toFixed(5);
        form.elements.longitude.value = coords.longitude.toFixed(5);
        form.submit();
      },
      () => {
        told.textContent = form.dataset.failed;
        button.disabled = false;
      },
      {enableHighAccuracy: true, timeout: 15000, maximumAge: 60000});
  });
  addEventListener("pageshow", () => {
    form.elements.latitude.value = form.elements.longitude.value = "";
    button.disabled = false;
  });
})();
