import { Link } from 'react-router';

/** A number that leads on to what it counts; behind nought there is nothing. */
export function NumberLink({ value, text, to }: { value: number; text?: string; to: string }) {
  const shown = text ?? String(value);
  return value > 0 ? <Link to={to}>{shown}</Link> : <>{shown}</>;
}
