package workers;

/**
 * A kind of machine that workers run on.
 *
 * @param name lower case, as it becomes part of the service's name
 * @param memoryMiB what a worker may use there
 * @param cpus whole CPUs that it may keep busy
 */
record Machine(String name, long memoryMiB, int cpus) {}
