import type { OpenStage } from '@afterword/core/submission/stage';
import {
  AutoScroller,
  Cursor,
  DragDropManager,
  Draggable,
  Droppable,
  Feedback,
  PointerSensor,
  PreventSelection,
  StyleInjector,
} from '@dnd-kit/dom';

export interface DragHandlers {
  readonly onStart: (cardId: string) => void;
  readonly onOver: (stage: OpenStage | null) => void;
  /** `null`: let go outside every column, or cancelled. */
  readonly onEnd: (cardId: string, stage: OpenStage | null) => void;
}

export interface Drag {
  /** Makes an element of a card draggable until the returned function is called. */
  readonly card: (id: string, element: Element) => () => void;
  readonly column: (stage: OpenStage, element: Element) => () => void;
  readonly destroy: () => void;
}

/**
 * Drag and drop for mouse, pen and touch. Loaded after the board stands, so that nobody waits for it; the keyboard has
 * its own way and needs none of this. A card goes to a column, not to a place in it: columns are sorted by waiting.
 *
 * @param nonce Of the page's content security policy, for the style element the library writes.
 */
export function createDrag({ onStart, onOver, onEnd }: DragHandlers, nonce: string): Drag {
  const manager = new DragDropManager({
    plugins: [AutoScroller, Cursor, Feedback, PreventSelection, StyleInjector.configure({ nonce })],
    sensors: [PointerSensor],
  });
  const stages = new Map<string, OpenStage>();
  const stageOf = (id: unknown): OpenStage | null => stages.get(String(id)) ?? null;

  manager.monitor.addEventListener('dragstart', ({ operation }) => {
    if (operation.source) onStart(String(operation.source.id));
  });
  manager.monitor.addEventListener('dragover', ({ operation }) => onOver(stageOf(operation.target?.id)));
  manager.monitor.addEventListener('dragend', ({ operation, canceled }) => {
    onOver(null);
    if (operation.source) onEnd(String(operation.source.id), canceled ? null : stageOf(operation.target?.id));
  });

  return {
    card: (id, element) => {
      const draggable = new Draggable(
        { id, element, plugins: [Feedback.configure({ feedback: 'clone' })] },
        manager,
      );
      return () => draggable.destroy();
    },
    column: (stage, element) => {
      const id = `column ${stage}`;
      stages.set(id, stage);
      const droppable = new Droppable({ id, element }, manager);
      return () => {
        stages.delete(id);
        droppable.destroy();
      };
    },
    destroy: () => manager.destroy(),
  };
}
