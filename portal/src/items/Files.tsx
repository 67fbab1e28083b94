import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { upload } from '../api/evidence';
import { fileSize } from '../format';
import { t } from '../i18n/text';
import { told } from '../ui/ProblemNote';

interface Going {
  file: File;
  share: number;
  failed?: string;
}

const LARGEST = 25 * 1024 * 1024;

/** Drop files or choose them; each goes on its own, and one that failed can be sent again. */
export function Files({ id }: { id: string }) {
  const [going, setGoing] = useState<Going[]>([]);
  const client = useQueryClient();
  const change = (file: File, part: Partial<Going>) =>
    setGoing((all) => all.map((one) => (one.file === file ? { ...one, ...part } : one)));
  const start = async (file: File) => {
    if (file.size > LARGEST) return change(file, { failed: t('items.fileTooLarge') });
    try {
      await upload(id, file, (share) => change(file, { share, failed: '' }));
      change(file, { share: 1 });
      await client.invalidateQueries({ queryKey: ['evidence', id, 'files'] });
    } catch (error) {
      const { title, text } = told(error);
      change(file, { failed: text || title });
    }
  };
  const add = (files: File[]) => {
    setGoing((all) => [...all, ...files.map((file) => ({ file, share: 0 }))]);
    files.forEach((file) => void start(file));
  };
  return (
    <>
      <Drop add={add} />
      <ul aria-live="polite">
        {going.map((one) => (
          <li key={one.file.name + one.file.size}>
            {one.file.name} ({fileSize(one.file.size)}){' '}
            {one.failed ? (
              <>
                <span role="alert">{one.failed}</span>{' '}
                <Button size="compact-sm" variant="default" onClick={() => void start(one.file)}>
                  {t('problem.retry')}
                </Button>
              </>
            ) : one.share < 1 ? (
              <Progress value={one.share * 100} aria-label={one.file.name} />
            ) : (
              <span>✓ {t('items.uploaded')}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Drop({ add, multiple = true, accept, text = t('items.drop') }: { add: (files: File[]) => void; multiple?: boolean; accept?: string; text?: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div
      className="drop"
      {...(over ? { 'data-over': '' } : {})}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p style={{ margin: '0 0 0.5rem' }}>{text}</p>
      <Button variant="default" onClick={() => input.current?.click()}>
        {t('items.chooseFiles')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        {...(accept ? { accept } : {})}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
