'use client';

import { GlobalErrorScreen } from '../features/shell/global-error-screen.tsx';

export default GlobalErrorScreen;
