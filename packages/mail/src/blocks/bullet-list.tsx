import { bodyText } from './theme.ts';

export const BulletList = ({ items }: { readonly items: readonly string[] }) => (
  <ul className="aw-text" style={{ ...bodyText, margin: '0 0 16px', padding: '0 0 0 22px' }}>
    {items.map((item) => (
      <li key={item} style={{ margin: '0 0 6px' }}>
        {item}
      </li>
    ))}
  </ul>
);
