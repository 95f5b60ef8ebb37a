// Passkeys: asks the browser's authenticator and brings its answer to the server. Without this file, or without a
// browser that knows passkeys, password and code do the same.
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) return;

  const post = async (button, address, body) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [button.dataset.csrfHeader]: button.dataset.csrf },
      body: body ? JSON.stringify(body) : undefined
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const signIn = async (button) => {
    const options = await post(button, '/webauthn/authenticate/options');
    const key = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    await post(button, '/login/webauthn', key.toJSON());
    location.assign(button.dataset.next || '/office');
  };

  const register = async (button) => {
    const options = await post(button, '/webauthn/register/options');
    const key = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    await post(button, '/webauthn/register', { publicKey: { credential: key.toJSON(), label: button.dataset.label } });
    location.reload();
  };

  const acts = { 'sign-in': signIn, register };
  document.querySelectorAll('[data-passkey]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const problem = button.parentElement.querySelector('[data-passkey-problem]');
      problem.hidden = true;
      acts[button.dataset.passkey](button).catch((failure) => {
        // the factor was shown too long ago meanwhile: ask, and come back to this page
        if (button.dataset.passkey === 'register' && failure.message === '403') {
          location.assign('/login/second-factor?again&back=' + encodeURIComponent(location.pathname));
        } else {
          problem.hidden = false;
        }
      });
    });
  });
})();
