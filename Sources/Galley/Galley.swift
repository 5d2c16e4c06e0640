// One import for programs that compile articles: `import Galley` brings the compiler, the report
// that it gives, the backends and the findings.
@_exported public import GalleyAnalysis
@_exported public import GalleyBackends
@_exported public import GalleyCompiler
@_exported public import GalleyCore
@_exported public import GalleyReaders
@_exported public import GalleyReport
