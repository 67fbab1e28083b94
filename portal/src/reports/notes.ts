import { t } from '../i18n/text';

export const FIELDS = ['results', 'difficulties', 'proposals', 'figures'] as const;
export type Field = (typeof FIELDS)[number];

/** What Home Affairs says about single fields of a report, and about the whole. */
export type Notes = Partial<Record<Field, string>> & { whole?: string };

/** One line per field, each begun by the field's name: it reads well in a mail, and can be taken apart again. */
export function writeNotes(notes: Notes): string {
  const lines = FIELDS.flatMap((field) => (notes[field]?.trim() ? [`${label(field)}: ${oneLine(notes[field])}`] : []));
  return [notes.whole?.trim(), ...lines].filter(Boolean).join('\n');
}

export function readNotes(reason: string | null | undefined): Notes {
  const notes: Notes = {};
  const whole: string[] = [];
  for (const line of (reason ?? '').split('\n')) {
    const field = FIELDS.find((known) => line.startsWith(`${label(known)}: `));
    if (field) notes[field] = line.slice(label(field).length + 2);
    else if (line.trim()) whole.push(line);
  }
  return whole.length > 0 ? { ...notes, whole: whole.join('\n') } : notes;
}

/** Always Vietnamese: what is stored must be read back by whoever opens it in another language. */
const LABELS: Record<Field, string> = {
  results: 'Kết quả thực hiện',
  difficulties: 'Khó khăn, vướng mắc',
  proposals: 'Đề xuất, kiến nghị',
  figures: 'Số liệu',
};

function label(field: Field): string {
  return LABELS[field];
}

export function fieldTitle(field: Field): string {
  return t(`reports.${field}`);
}

function oneLine(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s*\n\s*/g, ' ');
}
