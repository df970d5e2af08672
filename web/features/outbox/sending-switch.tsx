'use client';

import type { SettingsChanges } from '@afterword/contracts/resources/settings';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../client/api.ts';
import { orThrow, ProblemError } from '../../client/problem-error.ts';
import { useMe } from '../../client/use-me.ts';
import rowStyles from '../../ui/rows.module.css';
import styles from './outbox.module.css';

type Mode = 'on' | 'test' | 'off';

const names: Readonly<Record<Mode, string>> = { on: 'On', test: 'Test', off: 'Off' };
const effects: Readonly<Record<Mode, string>> = {
  on: 'Mails go to candidates as planned. What fell due while it was off goes out, or waits on Today where it is more than a day late.',
  test: 'Plans go on, but every mail goes to one address of yours. No candidate gets any.',
  off: 'No mail leaves. Plans go on, and what falls due waits.',
};

/** Whether mails leave at all. Everybody sees it, an admin turns it, and is told what it does first. */
export function SendingSwitch() {
  const { data: me } = useMe();
  const queries = useQueryClient();
  const [wish, setWish] = useState<Mode | null>(null);
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const mode = me?.agency.sending;
  if (!me || !mode) return null;
  const mayTurn = me.user.role === 'admin';
  const close = () => {
    setWish(null);
    setRefusal(null);
  };
  const turn = async (event: FormEvent) => {
    event.preventDefault();
    if (wish === null) return;
    if (wish === 'test' && address.trim() === '')
      return setRefusal('Type the address all mail should go to.');
    setBusy(true);
    try {
      const { version } = orThrow(await api.getSettings({}));
      const sending: SettingsChanges['sending'] =
        wish === 'test' ? { mode: wish, address: address.trim() } : { mode: wish };
      orThrow(await api.changeSettings({ ifMatch: version, body: { sending } }));
      close();
      await queries.invalidateQueries({ queryKey: ['me'] });
      await queries.invalidateQueries({ queryKey: ['settings'] });
    } catch (error) {
      setRefusal(error instanceof ProblemError ? error.message : 'It could not be saved. Try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.switch} aria-label="Sending">
      <fieldset className={styles.modes} disabled={!mayTurn}>
        <legend>Sending</legend>
        {mayTurn ? (
          (['on', 'test', 'off'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className={styles.mode}
              aria-pressed={one === mode}
              onClick={() => (one === mode ? close() : setWish(one))}
            >
              {names[one]}
            </button>
          ))
        ) : (
          <span className={styles.mode} data-still>
            {names[mode]}
          </span>
        )}
      </fieldset>
      {wish ? (
        <form className={styles.switchPanel} onSubmit={turn} noValidate>
          <p>
            <strong>Turn sending {wish === 'test' ? 'to test' : wish}?</strong> {effects[wish]}
          </p>
          {wish === 'test' ? (
            <TextInput
              size="xs"
              type="email"
              label="All mail goes to"
              autoFocus
              autoComplete="off"
              value={address}
              onChange={({ currentTarget }) => {
                setAddress(currentTarget.value);
                setRefusal(null);
              }}
            />
          ) : null}
          {refusal ? (
            <p className={rowStyles.refusal} role="alert">
              {refusal}
            </p>
          ) : null}
          <div className={rowStyles.panelActions}>
            <Button size="xs" type="submit" loading={busy} autoFocus={wish !== 'test'}>
              Turn it {wish === 'test' ? 'to test' : wish}
            </Button>
            <Button size="xs" variant="default" onClick={close}>
              Leave it
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
