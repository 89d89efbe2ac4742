import { create } from 'zustand';
import type { Evidence } from '../../shared/schema';

interface OpenProof {
  readonly clientId: string;
  readonly evidence: Evidence;
  /** The figure as it stands on the screen, with its name: "Servicelevel 68,4 %". */
  readonly figure: string;
}

interface ProofState {
  readonly open: OpenProof | null;
  show(proof: OpenProof): void;
  close(): void;
}

/** Which figure's proof is open in the drawer. */
export const useProof = create<ProofState>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}));
