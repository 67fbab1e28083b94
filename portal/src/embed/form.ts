import { TEXTS, type EmbedTexts } from './texts';

interface Entry {
  code: string;
  name: string;
  englishName: string;
}

const STYLE = `
  :host { display: block; font: inherit; max-width: 40rem; }
  form { display: grid; gap: 0.75rem; }
  label { display: grid; gap: 0.25rem; }
  input, select, button { font: inherit; padding: 0.5rem; border: 1px solid #8a99a5; border-radius: 0.25rem; }
  button { background: var(--dondoc-colour, #0b4f7a); color: #fff; border: 0; cursor: pointer; }
  button:disabled { opacity: 0.6; }
`;

/**
 * <dondoc-form origin="https://…" plan="…" unit="…"></dondoc-form>: sends an article from an agency's own page.
 *
 * The token never stands in the page: it comes from the agency's own server, by `token-url` (which answers
 * {"access_token": "…"} to whoever is logged in there) or by the property `token`.
 */
export class DondocForm extends HTMLElement {
  /** Where a token comes from, if not from `token-url`. */
  token?: () => Promise<string>;

  #id = newId();
  #form?: HTMLFormElement;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    const missing = ['origin', 'plan', 'unit'].find((name) => !this.getAttribute(name));
    if (missing) {
      root.append(this.#texts.unset.replace('{what}', missing));
    } else {
      void this.#show(root);
    }
  }

  get #texts(): EmbedTexts {
    return this.#language === 'en' ? TEXTS.en : TEXTS.vi;
  }

  get #language(): string {
    return (this.closest('[lang]')?.getAttribute('lang') ?? 'vi').slice(0, 2);
  }

  async #show(root: ShadowRoot): Promise<void> {
    const text = this.#texts;
    const form = document.createElement('form');
    this.#form = form;
    const send = button(text.send);
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    form.append(
      field(text.url, input('url', 'url')),
      field(text.name, input('title', 'text', true)),
      field(text.day, input('occurredOn', 'date', true)),
      field(text.type, select('type')),
      field(text.channel, select('channel')),
      send,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send(send, status);
    });
    form.setAttribute('aria-label', text.title);
    root.append(form, status);
    await this.#load(send, status);
  }

  /** Without the lists nothing can be sent, and a browser would only say that something is missing. */
  async #load(send: HTMLButtonElement, status: HTMLElement): Promise<void> {
    const text = this.#texts;
    send.disabled = true;
    status.textContent = text.loading;
    try {
      await Promise.all([this.#fill('type', 'evidence-types'), this.#fill('channel', 'channels')]);
      send.disabled = false;
      status.textContent = '';
    } catch (error) {
      const again = Object.assign(button(text.retry), { type: 'button', onclick: () => void this.#load(send, status) });
      status.replaceChildren(`${text.unloaded.replace('{reason}', said(error))} `, again);
    }
  }

  async #fill(name: string, catalogue: string): Promise<void> {
    const { items } = (await (await this.#call(`/api/v1/catalogues/${catalogue}`)).json()) as { items: Entry[] };
    const list = this.#form?.elements.namedItem(name) as HTMLSelectElement;
    list.replaceChildren(...items.map((entry) => option(this.#language === 'en' ? entry.englishName : entry.name, entry.code)));
  }

  async #send(send: HTMLButtonElement, status: HTMLElement): Promise<void> {
    // A double click is one click: the second would be told of an id that nothing was sent under.
    if (send.disabled) return;
    send.disabled = true;
    const data = Object.fromEntries(new FormData(this.#form));
    const sent = { ...data, planId: this.getAttribute('plan'), unitId: this.getAttribute('unit'), url: data.url || null };
    status.textContent = this.#texts.sending;
    try {
      await this.#call(`/api/v1/evidence/${this.#id}`, { method: 'PUT', body: JSON.stringify(sent) });
      status.textContent = this.#texts.sent.replace('{id}', this.#id);
      this.dispatchEvent(new CustomEvent('dondoc-sent', { detail: { id: this.#id }, bubbles: true }));
      // The id is used up only now: sending the same again after a failure makes no second piece.
      this.#id = newId();
      this.#form?.reset();
    } catch (error) {
      status.textContent = this.#texts.failed.replace('{reason}', said(error));
    } finally {
      send.disabled = false;
    }
  }

  async #call(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(new URL(path, this.getAttribute('origin') ?? location.origin), {
      ...init,
      headers: {
        Authorization: `Bearer ${await this.#bearer()}`,
        'Accept-Language': this.#language,
        ...(init.body ? { 'Content-Type': 'application/json' } : {}),
      },
    });
    if (!answer.ok) throw new Error(await reason(answer));
    return answer;
  }

  async #bearer(): Promise<string> {
    if (this.token) return this.token();
    const url = this.getAttribute('token-url');
    if (!url) throw new Error(this.#texts.unset.replace('{what}', 'token-url'));
    const answer = await fetch(url, { method: 'POST', credentials: 'same-origin' });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

function newId(): string {
  return `tin-${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`;
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function reason(answer: Response): Promise<string> {
  try {
    const problem = (await answer.json()) as { title?: string; detail?: string; errors?: { message: string }[] };
    return [problem.detail ?? problem.title, ...(problem.errors ?? []).map((error) => error.message)].filter(Boolean).join(' ');
  } catch {
    // Not one of our answers: something between us and the services.
    return String(answer.status);
  }
}

function field(title: string, control: HTMLElement): HTMLElement {
  const label = document.createElement('label');
  label.append(title, control);
  return label;
}

function input(name: string, type: string, required = false): HTMLInputElement {
  return Object.assign(document.createElement('input'), { name, type, required });
}

function select(name: string): HTMLSelectElement {
  return Object.assign(document.createElement('select'), { name, required: true });
}

function option(title: string, value: string): HTMLOptionElement {
  return Object.assign(document.createElement('option'), { value, textContent: title });
}

function button(title: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'submit', textContent: title });
}

customElements.define('dondoc-form', DondocForm);
