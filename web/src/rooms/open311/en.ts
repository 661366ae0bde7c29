export default {
  lead: 'Neighbours and apps report issues and follow them through Open311 with a key. Each key has a purpose, an owner and a last day, and can be revoked at any time.', none: 'No key has been made yet.', add: 'Make a key', purpose: 'Purpose', purposeHint: 'For example: issues on the road along the border', owner: 'Owner', ownerHint: 'Which system of which unit', expiresOn: 'Last day', expiresHint: 'Still good on that day, two years at most', jurisdiction: 'Jurisdiction', made: 'Made', state: 'State', opens: 'In force', expired: 'Expired', revoked: 'Revoked', revoke: 'Revoke', revokedSaid: 'The key is revoked from now on',
  once: 'The key is shown this once; hand it to its owner in a safe way:', door: 'Entrance', doorHint: 'Give this address to the owner:',
} as const
