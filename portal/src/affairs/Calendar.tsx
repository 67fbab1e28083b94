import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, EDITED, tagged } from '../api/client';
import { today } from '../api/now';
import { Problem } from '../api/problems';
import { has, useSession } from '../api/session';
import { date } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { DayField } from '../ui/DayField';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Card, Page } from '../ui/Page';

/** The version of a year that nobody has stored; the service says the same of those that come with the program. */
const NEVER_STORED = '"0"';

interface Year {
  holidays: { date: string | null; name: string }[];
  makeUpDays: (string | null)[];
  source?: string | null;
  etag?: string | null;
  missing?: boolean;
}

/** The days nobody works, and the Saturdays on which everybody does. Every due date is counted from these. */
export default function Calendar() {
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const calendar = useQuery({ queryKey: ['calendar', year], ...EDITED, queryFn: () => fetchYear(year) });
  return (
    <Page
      title={t('nav.calendar')}
      lead={t('calendar.lead')}
      actions={
        <>
          <Button variant="default" onClick={() => setYear(year - 1)}>
            ← {year - 1}
          </Button>
          <Button variant="default" onClick={() => setYear(year + 1)}>
            {year + 1} →
          </Button>
        </>
      }
    >
      <Loaded query={calendar} lines={8}>
        {(known) => (
          <>
            {known.missing && <Empty>{t('calendar.none', { year })}</Empty>}
            <YearForm key={year} year={year} known={known} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

async function fetchYear(year: number): Promise<Year> {
  try {
    return (await tagged(api.GET('/api/v1/calendars/{year}', { params: { path: { year } } }))) as Year;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return { holidays: [], makeUpDays: [], etag: NEVER_STORED, missing: true };
    throw problem;
  }
}

function YearForm({ year, known }: { year: number; known: Year }) {
  const may = has(useSession(), 'ADMIN');
  const [edited, setEdited] = useState(known);
  const client = useQueryClient();
  const { holidays, makeUpDays } = edited;
  const saving = useAction(
    () => tagged(api.PUT('/api/v1/calendars/{year}', { params: { path: { year } }, headers: { 'If-Match': known.etag }, body: { holidays, makeUpDays } as never })),
    { done: t('calendar.saved'), touches: [] },
  );
  // What is typed while it is being saved stays; what was saved is what the next save begins with.
  const save = () => saving.mutate(undefined, { onSuccess: (saved) => client.setQueryData(['calendar', year], saved) });
  return (
    <>
      <Card title={t('calendar.holidays', { year, count: edited.holidays.length })}>
        {may ? <Holidays edited={edited} change={setEdited} /> : <Reading lines={edited.holidays.map((day) => `${date(day.date)} – ${day.name}`)} />}
      </Card>
      <Card title={t('calendar.makeUp', { count: edited.makeUpDays.length })}>
        {may ? <MakeUps edited={edited} change={setEdited} /> : <Reading lines={edited.makeUpDays.map((day) => date(day))} />}
      </Card>
      {known.source && <small className="note">{t('calendar.source', { source: known.source })}</small>}
      {may && (
        <div className="actions">
          <Button loading={saving.isPending} onClick={save}>
            {t('common.save')}
          </Button>
        </div>
      )}
    </>
  );
}

function Reading({ lines }: { lines: string[] }) {
  return lines.length === 0 ? <p>–</p> : <ul className="timeline">{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

type Part = { edited: Year; change: (year: Year) => void };

function Holidays({ edited, change }: Part) {
  const set = (index: number, part: Partial<Year['holidays'][number]>) => change({ ...edited, holidays: edited.holidays.map((day, at) => (at === index ? { ...day, ...part } : day)) });
  return (
    <div className="stack">
      {edited.holidays.map((day, index) => (
        <div key={index} className="fields" style={{ alignItems: 'end' }}>
          <DayField label={t('calendar.day')} value={day.date} change={(value) => set(index, { date: value })} />
          <TextInput label={t('calendar.name')} value={day.name} onChange={(event) => set(index, { name: event.currentTarget.value })} />
          <div>
            <Button variant="subtle" color="red" aria-label={`${t('common.remove')} ${date(day.date)}`} onClick={() => change({ ...edited, holidays: edited.holidays.filter((_, at) => at !== index) })}>
              {t('common.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => change({ ...edited, holidays: [...edited.holidays, { date: null, name: '' }] })}>
          {t('calendar.addHoliday')}
        </Button>
      </div>
    </div>
  );
}

function MakeUps({ edited, change }: Part) {
  return (
    <div className="stack">
      {edited.makeUpDays.map((day, index) => (
        <div key={index} className="actions">
          <DayField label={t('calendar.day')} value={day} change={(value) => change({ ...edited, makeUpDays: edited.makeUpDays.map((one, at) => (at === index ? value : one)) })} />
          <Button variant="subtle" color="red" aria-label={`${t('common.remove')} ${date(day)}`} onClick={() => change({ ...edited, makeUpDays: edited.makeUpDays.filter((_, at) => at !== index) })}>
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => change({ ...edited, makeUpDays: [...edited.makeUpDays, null] })}>
          {t('calendar.addMakeUp')}
        </Button>
      </div>
    </div>
  );
}
