'use client';
import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import * as submissionCommands from './submission-commands.ts';
import type { Commands } from './use-commands.ts';

interface Props {
  readonly submissionId: string;
  readonly commands: Commands;
  /** Mails with links may have gone out. */
  readonly hasPlan: boolean;
}

/** What is done once in a long while. */
export const MoreMenu = ({ submissionId, commands, hasPlan }: Props) => (
  <Menu withInitialFocusPlaceholder={false}>
    <Menu.Target>
      <Button variant="default" aria-label="More" loading={commands.running === 'revoke-links'}>
        <IconDots size={16} aria-hidden />
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {/* Once the menu is gone: it would be on the paper. */}
      <Menu.Item onClick={() => setTimeout(() => window.print(), 300)}>Print this page</Menu.Item>
      {hasPlan ? (
        <Menu.Item onClick={() => commands.send(submissionCommands.revokeLinks(submissionId))}>
          Make links in earlier e-mails invalid
        </Menu.Item>
      ) : null}
    </Menu.Dropdown>
  </Menu>
);
