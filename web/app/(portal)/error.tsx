'use client';

export { ErrorMessage as default } from '../../features/shell/error-message.tsx';
