// Who is logged in may try things out: the session's confirmation goes along with every change.
const confirmation = fetch('/api/v1/session', { headers: { Accept: 'application/json' } })
  .then(answer => answer.ok ? answer.json() : null)
  .then(session => session && session.csrf)
  .catch(() => null);

window.addEventListener('DOMContentLoaded', () => SwaggerUIBundle({
  url: '/api/docs',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  docExpansion: 'none',
  requestInterceptor: async request => {
    const csrf = await confirmation;
    if (csrf && !request.headers.Authorization) {
      request.headers[csrf.header] = csrf.token;
    }
    return request;
  },
}));
