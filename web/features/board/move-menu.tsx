'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import { closedStages, openStages, type Stage, stageNames } from '@afterword/core/submission/stage';
import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly card: CardView;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly onMove: (card: CardView, to: Stage) => void;
  readonly onPeek: (card: CardView) => void;
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** The way to move a card that needs neither a drag nor arrow keys; the only one to the closed stages. */
export default function MoveMenu({ card, opened, onChange, onMove, onPeek, children }: Props) {
  const item = (to: Stage) => (
    <Menu.Item key={to} onClick={() => onMove(card, to)}>
      {stageNames[to]}
    </Menu.Item>
  );
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" width={200} shadow="md" withinPortal>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown aria-label={`Move ${card.names.candidate}`}>
        <Menu.Item onClick={() => onPeek(card)}>Look into it here</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Move to</Menu.Label>
        {openStages.filter((to) => to !== card.stage).map(item)}
        <Menu.Divider />
        <Menu.Label>Close as</Menu.Label>
        {closedStages.map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}
