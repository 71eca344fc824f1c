use std::process::ExitCode;

fn main() -> ExitCode {
    palmares::cli::main()
}
