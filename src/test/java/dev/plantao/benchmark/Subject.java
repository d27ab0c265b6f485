package dev.plantao.benchmark;

/** What is measured: something that lives the life of one occurrence, step by step. */
interface Subject {

    /** One life from beginning to end, each step timed under its name. */
    void live(Steps steps);
}
