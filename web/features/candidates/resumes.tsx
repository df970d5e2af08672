'use client';

import type { ResumeView } from '@afterword/contracts/resources/resumes';
import { resumeTypes } from '@afterword/core/candidate/resume';
import { Anchor, Button, FileButton, Group, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useAgencyDay } from '../../client/use-agency-day.ts';
import { useUserNames } from '../../client/use-users.ts';
import { ReadFailed } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { fileSize } from './file-size.ts';
import own from './resumes.module.css';
import { type Resumes, useResumes } from './use-resumes.ts';

const accepted = Object.keys(resumeTypes)
  .map((ending) => `.${ending}`)
  .join(',');

/** A candidate's files: dropped or chosen, opened by an address that holds for a minute. */
export function ResumesCard({ candidateId }: { readonly candidateId: string }) {
  const resumes = useResumes(candidateId);
  const [over, setOver] = useState(false);
  const choose = useRef<() => void>(null);
  const { upload } = resumes;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !upload) void resumes.add(file);
  };
  return (
    <section
      className={`${styles.card} ${own.card}`}
      aria-label="Résumés"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className={own.header}>
        <h2>Résumés</h2>
        <FileButton
          accept={accepted}
          onChange={(file) => {
            if (file) void resumes.add(file);
            // The same file again is a choice too.
            choose.current?.();
          }}
          resetRef={choose}
        >
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              disabled={upload !== undefined}
              leftSection={<IconUpload size={14} aria-hidden />}
            >
              Upload
            </Button>
          )}
        </FileButton>
      </header>
      <Stack gap="sm">
        {upload ? (
          <div role="status">
            <Text size="sm">
              {upload.fileName}: {Math.round(upload.part * 100)} %
            </Text>
            <Progress value={upload.part * 100} aria-label={`Uploading ${upload.fileName}`} />
          </div>
        ) : null}
        {resumes.refusal ? (
          <p className={own.refusal} role="alert">
            {resumes.refusal}
          </p>
        ) : null}
        {resumes.isPending ? <Skeleton height={40} role="status" aria-label="Loading résumés" /> : null}
        {resumes.error && !resumes.data ? (
          <ReadFailed what="The résumés" error={resumes.error} retry={() => void resumes.refetch()} />
        ) : null}
        {resumes.data?.length === 0 && !upload ? (
          <Text size="sm" className={styles.soft}>
            None yet. Drop a PDF, Word, OpenDocument, RTF or text file here, up to 8 MB.
          </Text>
        ) : null}
        {resumes.data && resumes.data.length > 0 ? (
          <ul className={own.list}>
            {resumes.data.map((resume) => (
              <Row key={resume.id} resume={resume} resumes={resumes} />
            ))}
          </ul>
        ) : null}
      </Stack>
    </section>
  );
}

function Row({ resume, resumes }: { readonly resume: ResumeView; readonly resumes: Resumes }) {
  const { data: names } = useUserNames();
  const agencyDay = useAgencyDay();
  const [asked, setAsked] = useState(false);
  const { fileName } = resume;
  return (
    <li className={own.row}>
      <IconFileText size={18} aria-hidden className={own.icon} />
      <div className={own.words}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          className={own.name}
          onClick={() => void resumes.open(resume)}
        >
          {fileName}
        </Anchor>
        <Text size="xs" className={styles.soft}>
          {fileSize(resume.bytes)}, {agencyDay(resume.at)}, {names?.get(resume.uploadedBy) ?? 'a colleague'}
        </Text>
        {asked ? (
          <Group gap="xs" mt={4}>
            <Text size="sm">Remove it for good?</Text>
            <Button size="compact-sm" color="red" variant="light" onClick={() => void resumes.remove(resume)}>
              Remove it
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsked(false)}>
              Leave it
            </Button>
          </Group>
        ) : null}
      </div>
      {asked ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={`Remove ${fileName}`}
          onClick={() => setAsked(true)}
        >
          Remove
        </Button>
      )}
    </li>
  );
}
