/** Passkeys: options come as JSON with base64url texts; the browser wants bytes, and gives bytes back. */
type Json = Record<string, unknown>

function bytes(text: string): ArrayBuffer {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0)).buffer
}

function text(buffer: ArrayBuffer | null): string | undefined {
  if (!buffer) return undefined
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

const withIds = (list: unknown) => (Array.isArray(list) ? list.map((one: Json) => ({ ...one, id: bytes(String(one.id)) })) : undefined)
const optionsIn = (answer: unknown): Json => ((answer as { publicKey?: Json }).publicKey ?? answer) as Json

export const passkeysWork = () => typeof PublicKeyCredential !== 'undefined' && globalThis.isSecureContext

export async function createPasskey(answer: unknown): Promise<Json> {
  const options = optionsIn(answer)
  const user = options.user as Json
  const publicKey = { ...options, challenge: bytes(String(options.challenge)), user: { ...user, id: bytes(String(user.id)) }, excludeCredentials: withIds(options.excludeCredentials) } as unknown as PublicKeyCredentialCreationOptions
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return { ...head(made), response: { clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] } }
}

export async function usePasskey(answer: unknown): Promise<Json> {
  const options = optionsIn(answer)
  const publicKey = { ...options, challenge: bytes(String(options.challenge)), allowCredentials: withIds(options.allowCredentials) } as unknown as PublicKeyCredentialRequestOptions
  const used = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const response = used.response as AuthenticatorAssertionResponse
  return { ...head(used), response: { clientDataJSON: text(response.clientDataJSON), authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: text(response.userHandle) } }
}

function head(credential: PublicKeyCredential): Json {
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, authenticatorAttachment: credential.authenticatorAttachment ?? undefined, clientExtensionResults: credential.getClientExtensionResults() }
}
