import type { Quota } from '../api/register';

interface Described {
  type: string;
  channel: string;
  occurredOn: string;
}

/** The quotas that a piece of this type, channel and day could count for; whether it does is the service's verdict. */
export function matching(quotas: Quota[], piece: Described): Quota[] {
  return quotas.filter(
    (quota) =>
      quota.measure === 'COUNT' &&
      accepts(quota.types, piece.type) &&
      accepts(quota.channels, piece.channel) &&
      (!piece.occurredOn || covers(quota, piece.occurredOn)),
  );
}

/** A quota that names none takes any. */
function accepts(codes: string[] | undefined, code: string): boolean {
  return !codes?.length || codes.includes(code);
}

function covers(quota: Quota, day: string): boolean {
  return (!quota.from || quota.from <= day) && (!quota.until || day <= quota.until);
}
