/**
 * The programs that read our files in production, each behind one small class.
 *
 * <p>A file is right when its consumer reads from it what the spec said. So nothing here imitates a consumer: every
 * class runs the real program as a process, with a deadline, without a shell and without the network, and hands back
 * what that program understood. The two things that cannot be run say so in their Javadoc: {@link
 * io.keelson.consumer.EnvFileConsumer} and the stand-in images of {@link io.keelson.consumer.BuildahConsumer}.
 *
 * <p>Each class has a test that feeds it a good file, with the values that usually break, and a bad one: a harness that
 * cannot fail proves nothing. No class here changes the machine: files lie in a {@link io.keelson.consumer.Workspace},
 * and what could write to the kernel or to the host runs as an {@link io.keelson.consumer.Unprivileged} user.
 */
package io.keelson.consumer;
