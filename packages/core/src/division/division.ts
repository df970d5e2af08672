export const divisions = ['office', 'industrial', 'technical', 'managerial'] as const;

export type Division = (typeof divisions)[number];

/** How a division is shown. */
export const divisionNames: Readonly<Record<Division, string>> = {
  office: 'Office & Clerical',
  industrial: 'Industrial',
  technical: 'Technical',
  managerial: 'Professional & Managerial',
};
