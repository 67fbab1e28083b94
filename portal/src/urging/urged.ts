/** What an urge came to. A unit that owes nothing now gets nothing. */
export interface Urged {
  units: { unitId: string; reminders: number }[];
}

/** The units that something goes to, and those that nothing goes to. */
export function parted({ units }: Urged): { reached: string[]; spared: string[] } {
  const ids = (some: Urged['units']) => some.map((one) => one.unitId);
  return { reached: ids(units.filter((one) => one.reminders > 0)), spared: ids(units.filter((one) => one.reminders === 0)) };
}
