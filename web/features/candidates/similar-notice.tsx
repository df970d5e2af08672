'use client';

import type { SimilarCandidate } from '@afterword/contracts/resources/candidates';
import { List } from '@mantine/core';
import Link from 'next/link';
import { Notice } from '../records/notice.tsx';
import styles from '../records/records.module.css';
import { sharedWords } from './candidate-words.ts';

/** Says, while somebody types, that the person may be known already; never in the way of going on. */
export const SimilarNotice = ({ similar }: { readonly similar: readonly SimilarCandidate[] }) => (
  <div role="status">
    {similar.length > 0 ? (
      <Notice tone="waiting" title="You may know this person already">
        <List size="sm" spacing={4}>
          {similar.map(({ id, name, email, shares }) => (
            <List.Item key={id}>
              <Link className={styles.link} href={`/candidates/${id}`} target="_blank">
                {name}
              </Link>
              {`: ${sharedWords(shares).toLowerCase()}${email ? ` (${email})` : ''}`}
            </List.Item>
          ))}
        </List>
      </Notice>
    ) : null}
  </div>
);
