import { Alert, Button, Checkbox, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { submit, type Draft, type Held, type ReportPlace } from '../api/reports';
import { Problem } from '../api/problems';
import type { Cell } from '../api/standing';
import { instant } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Confirm } from '../ui/Confirm';
import { Card } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Figures } from './Figures';
import { CountedFacts } from './CountedFacts';
import { fieldTitle, readNotes, type Notes } from './notes';
import { SaveState } from './SaveState';
import { useDraft } from './useDraft';
import { Versions } from './Versions';

interface Props {
  place: ReportPlace;
  held: Held;
  initial: Draft;
  written: string;
  cells: Cell[];
  ratios: Cell[];
  /** Whether who writes may also send: that is the head's part. */
  signs: boolean;
}

export function ReportForm({ place, held, initial, written, cells, ratios, signs }: Props) {
  const drafting = useDraft(place, held, initial);
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const notes = returnedNotes(held);
  const sending = useAction(
    async () => {
      await drafting.save();
      return submit(place, drafting.version());
    },
    { done: t('reports.submitted'), touches: ['reports', 'standing'] },
  );
  const send = () =>
    sending.mutate(undefined, {
      onSuccess: (answer) => client.setQueryData(['report', place], answer),
    });
  const title = (quotaId: string) => ratios.find((cell) => cell.quotaId === quotaId)?.title ?? quotaId;
  if (drafting.other) {
    const { other, draft, choose } = drafting;
    return <Versions mine={other} theirs={draft} title={title} takeMine={() => choose(true)} takeTheirs={() => choose(false)} />;
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); setAsking(true); }}>
      {notes && <Returned notes={notes.notes} at={notes.at} />}
      {drafting.saving === 'stale' && <Stale compare={() => void client.resetQueries({ queryKey: ['report', place] })} />}
      {sending.error instanceof Problem && <ProblemNote error={sending.error} />}
      <CountedFacts cells={cells} />
      <Figures ratios={ratios} draft={drafting.draft} change={drafting.change} note={notes?.notes.figures} error={drafting.error} />
      <Texts draft={drafting.draft} change={drafting.change} notes={notes?.notes ?? {}} written={written} />
      <div className="actions">
        {signs ? (
          <Button type="submit" size="md" loading={sending.isPending}>
            {t('reports.submit')}
          </Button>
        ) : (
          <Alert color="blue">{t('reports.headSigns')}</Alert>
        )}
        <SaveState saving={drafting.saving} savedAt={drafting.savedAt} error={drafting.error} save={() => void drafting.save().catch(() => undefined)} />
      </div>
      <Confirm title={t('reports.submit')} confirm={t('reports.submit')} opened={asking} close={() => setAsking(false)} act={send}>
        <p>{t('reports.submitText')}</p>
      </Confirm>
    </form>
  );
}

function returnedNotes({ report }: Held): { notes: Notes; at: string } | undefined {
  const last = report.history.findLast((step) => step.kind === 'RETURNED');
  return report.state === 'RETURNED' && last ? { notes: readNotes(last.reason), at: last.at ?? '' } : undefined;
}

function Returned({ notes, at }: { notes: Notes; at: string }) {
  return (
    <Alert color="red" title={t('reports.returnedTitle', { at: instant(at) })}>
      {notes.whole ?? t('reports.returnedText')}
    </Alert>
  );
}

function Stale({ compare }: { compare: () => void }) {
  return (
    <Alert color="yellow" title={t('reports.staleTitle')} role="alert">
      <p>{t('reports.staleText')}</p>
      <Button variant="default" onClick={compare}>
        {t('reports.compare')}
      </Button>
    </Alert>
  );
}

/** What was said about fields that a report of nothing does not have. */
function Hidden({ notes }: { notes: Notes }) {
  return (['results', 'difficulties', 'proposals'] as const).map(
    (field) =>
      notes[field] && (
        <Alert key={field} color="red" title={fieldTitle(field)}>
          {t('reports.fieldReturned', { reason: notes[field] })}
        </Alert>
      ),
  );
}

interface TextProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  notes: Notes;
  written: string;
}

function Texts({ draft, change, notes, written }: TextProps) {
  return (
    <Card>
      <div className="stack">
        <Checkbox
          label={t('reports.nothingToReport')}
          checked={draft.nothingToReport}
          onChange={(event) => change({ nothingToReport: event.currentTarget.checked })}
        />
        {draft.nothingToReport && <Hidden notes={notes} />}
        {draft.nothingToReport ? (
          <Textarea
            label={t('reports.zeroReason')}
            withAsterisk
            autosize
            minRows={2}
            value={draft.zeroReason}
            onChange={(event) => change({ zeroReason: event.currentTarget.value })}
          />
        ) : (
          (['results', 'difficulties', 'proposals'] as const).map((field) => (
            <Textarea
              key={field}
              label={t(`reports.${field}`)}
              description={field === 'results' ? t('reports.resultsHint') : undefined}
              autosize
              minRows={field === 'results' ? 5 : 2}
              maxRows={24}
              value={draft[field]}
              error={notes[field] ? t('reports.fieldReturned', { reason: notes[field] }) : null}
              onChange={(event) => change({ [field]: event.currentTarget.value })}
            />
          ))
        )}
        {!draft.nothingToReport && written && !draft.results.includes(written) && (
          <div>
            <Button variant="default" onClick={() => change({ results: [draft.results, written].filter(Boolean).join('\n') })}>
              {t('reports.insertFacts')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
