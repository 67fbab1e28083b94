import { dayOf } from '../format';

let last: { said: number; heard: number } | undefined;

/** Every answer of a service says what time it is there. */
export function hear(answer: Response): void {
  const said = Date.parse(answer.headers.get('Dondoc-Now') ?? '');
  if (!Number.isNaN(said)) last = { said, heard: performance.now() };
}

/** The time at the services, however the clock of this PC is set. */
function now(): Date {
  return last ? new Date(last.said + performance.now() - last.heard) : new Date();
}

/** Today in Vietnam, as yyyy-MM-dd. */
export function today(): string {
  return dayOf(now().toISOString());
}
