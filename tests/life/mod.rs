//! Whatever people do, in whatever order: the portal stays within its rules.
//!
//! Random sequences of steps are done at a real portal, most of them by the front door. After each, what is stored is
//! compared with a small model (`model`) and with what must hold whatever was done (`always`); both are written from
//! the rules of the domain and know nothing of the code. A sequence that fails is made short and printed.
//!
//! `LIFE_CASES=500 cargo test life` runs long; `LIFE_SEED=…`, printed at each start, plays the same cases again.

mod always;
mod ground;
mod model;
mod steps;
mod stored;

use std::collections::BTreeMap;
use std::sync::Mutex;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use crate::support::Backend;
use ground::Ground;
use steps::Step;

/// What is wrong, in words.
type Told<T = ()> = Result<T, String>;

fn hold(is: bool, otherwise: impl FnOnce() -> String) -> Told {
    if is { Ok(()) } else { Err(otherwise()) }
}

#[test]
fn no_sequence_leaves_the_rules_on_sqlite() {
    explore(Backend::Sqlite, 14);
}

#[test]
fn no_sequence_leaves_the_rules_on_postgres() {
    explore(Backend::Postgres, 6);
}

fn explore(backend: Backend, usual: u32) {
    let cases = std::env::var("LIFE_CASES").map_or(usual, |n| n.parse().unwrap());
    let seed = std::env::var("LIFE_SEED").unwrap_or_else(|_| palmares::secret::token());
    println!("LIFE_SEED={seed}");
    let mut bytes = [0; 32];
    bytes.iter_mut().zip(seed.bytes()).for_each(|(to, from)| *to = from);
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 300,
        max_shrink_time: 180_000,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let tally = Tally::default();
    let outcome = runner
        .run(&steps::sequence(), |steps| runtime.block_on(lived(backend, &steps, &tally)).map_err(TestCaseError::fail));
    match outcome {
        Ok(()) => tally.tell(),
        Err(TestError::Fail(why, steps)) => panic!("LIFE_SEED={seed}\n{why}\nafter {steps:#?}"),
        Err(e) => panic!("LIFE_SEED={seed}\n{e}"),
    }
}

/// How often what was reached: a walk that never gets far proves little.
#[derive(Default)]
struct Tally(Mutex<BTreeMap<String, usize>>);

impl Tally {
    fn count(&self, what: String) {
        *self.0.lock().unwrap().entry(what).or_default() += 1;
    }

    fn tell(&self) {
        for (what, times) in self.0.lock().unwrap().iter() {
            println!("{times:6} {what}");
        }
    }
}

async fn lived(backend: Backend, steps: &[Step], tally: &Tally) -> Told {
    let ground = Ground::new(backend).await;
    let mut before = ground.look().await;
    for (n, step) in steps.iter().enumerate() {
        let Some(deed) = step.deed(&ground, &before) else { continue };
        let looks = ground.seen_by_others(&before, step).await;
        let said = ground.does(&deed).await;
        let after = ground.look().await;
        tally.count(format!("{} {said:?}", step.name()));
        for (key, own) in &after.applications {
            let was = before.applications.get(key).map(|was| was.state);
            if was != Some(own.state) {
                tally.count(format!("became {}", own.state.told()));
            }
        }
        let told = |why: String| format!("step {n}, {step:?} = {deed:?}, answered {said:?}: {why}");
        model::fits(&before, step, said, &after).map_err(told)?;
        always::holds(&before, &after).map_err(told)?;
        // Looked at with what stood before: a decision taken changes which one a step is on.
        hold(looks == ground.seen_by_others(&before, step).await, || "others see that something was decided".into())
            .map_err(told)?;
        before = after;
    }
    Ok(())
}
