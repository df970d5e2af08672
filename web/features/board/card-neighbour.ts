interface Cards {
  readonly cards: readonly { readonly id: string }[];
}

/** The card that an arrow key leads to from this one; `undefined` at the edge. Empty columns are stepped over. */
export function neighbour(columns: readonly Cards[], id: string, key: string): string | undefined {
  const at = columns.findIndex(({ cards }) => cards.some((card) => card.id === id));
  const cards = columns[at]?.cards ?? [];
  const row = cards.findIndex((card) => card.id === id);
  const beside = (step: 1 | -1): string | undefined => {
    for (let column = at + step; column >= 0 && column < columns.length; column += step) {
      const others = columns[column]?.cards ?? [];
      if (others.length > 0) return others[Math.min(row, others.length - 1)]?.id;
    }
    return undefined;
  };
  switch (key) {
    case 'ArrowUp':
      return cards[row - 1]?.id;
    case 'ArrowDown':
      return cards[row + 1]?.id;
    case 'Home':
      return cards[0]?.id;
    case 'End':
      return cards.at(-1)?.id;
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowRight':
      return beside(1);
    default:
      return undefined;
  }
}
