'use client';

/** When even the frame around all pages failed: no theme, no style sheet, nothing that could fail again. */
export function GlobalErrorScreen({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ font: '16px/1.5 system-ui, sans-serif', colorScheme: 'light dark', margin: 0 }}>
        <title>Afterword</title>
        <main style={{ maxWidth: '30rem', margin: '15vh auto', padding: '0 1rem' }}>
          <h1>Afterword could not be shown</h1>
          <p>Something went wrong on our side. What was saved is safe.</p>
          <p>
            <button type="button" onClick={reset} style={{ font: 'inherit', padding: '.6rem 1rem' }}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
