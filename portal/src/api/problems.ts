/** A field that was not accepted. `pointer` is a JSON pointer into what was sent. */
export interface FieldError {
  pointer: string;
  message: string;
}

/** What a service could not grant, as RFC 9457 puts it; texts are in the language that was asked for. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: FieldError[],
    readonly retryAfter: number | undefined,
  ) {
    super(detail ?? title);
  }

  /** The last part of the type, such as `report-not-owed`. */
  get slug(): string {
    return this.type.slice(this.type.lastIndexOf('/') + 1);
  }

  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.message;
  }
}

/** The server cannot be reached: no network, or it is being restarted. What was entered is kept. */
export class Unreachable extends Error {}

export async function problemOf(response: Response): Promise<Problem> {
  const body = await read(response);
  const retry = Number(response.headers.get('Retry-After'));
  return new Problem(
    response.status,
    text(body.type) ?? 'about:blank',
    text(body.title) ?? String(response.status),
    text(body.detail),
    Array.isArray(body.errors) ? (body.errors as FieldError[]) : [],
    Number.isFinite(retry) && retry > 0 ? retry : undefined,
  );
}

async function read(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    // Something between us and the service answered, without saying more than the status.
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
