import { Component, type ReactNode } from 'react';
import { asProblem } from '../../shared/contract/problem';
import { ProblemMessage } from './problem-message';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a fault of one screen to that screen: the navigation stays, and the person is told instead of seeing nothing. */
export class ErrorBoundary extends Component<Props, { readonly thrown: unknown }> {
  override state = { thrown: null as unknown };

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }

  override render() {
    if (this.state.thrown === null) return this.props.children;
    return <ProblemMessage problem={asProblem(this.state.thrown)} onRetry={() => this.setState({ thrown: null })} />;
  }
}
