// A real OpenID Connect provider for the tests: node provider.mjs PORT (0: any free one) [claims-in-token]. It prints its
// issuer once it listens, has a new key at every start, and ends when its input does.

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const accounts = {
  ada: { email: 'ada@example.org', email_verified: true, name: 'Ada Lovelace' },
  unsure: { email: 'unsure@example.org', email_verified: false, name: 'Una Sure' },
  silent: { email: 'silent@example.org', name: 'Sil Ent' },
  wordy: { email: 'wordy@example.org', email_verified: 'true', name: 'Wor Dy' },
  nameless: {},
};

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
const server = createServer();
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'palmares',
        client_secret: 'a secret of the tests',
        redirect_uris: ['http://127.0.0.1:8000/sign-in/with/oidc/back'],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: process.argv[3] !== 'claims-in-token',
    jwks: { keys: [{ ...key, kid: randomUUID(), use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
  });
  server.on('request', provider.callback());
  console.log(issuer);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit());
