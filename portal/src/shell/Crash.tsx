import { Component, type ReactNode } from 'react';
import { ProblemNote } from '../ui/ProblemNote';

/** The last resort: what could not be shown says so, instead of leaving an empty page. */
export class Crash extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <main className="main">
        <ProblemNote error={this.state.error} retry={() => location.reload()} />
      </main>
    );
  }
}
