import { writeFileSync } from 'node:fs';
import { buildOpenApiDocument } from '../src/openapi/build-document.ts';

const file = new URL('../src/openapi/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(buildOpenApiDocument(), null, 2)}\n`);
