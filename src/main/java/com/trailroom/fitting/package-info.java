/**
 * The local engine's image algorithms: finds the pose, cuts the garment out, warps it onto the body and blends it.
 *
 * <p>Entrance: {@link com.trailroom.fitting.FittingRoom}. What it cannot do it refuses with a {@link
 * com.trailroom.fitting.FittingRefusal}.
 *
 * <p>Not here: jobs, storage, formats of files. The models are MediaPipe Pose's (Apache-2.0, from npm {@code
 * @mediapipe/pose} 0.5.1675469404), run by a reader of their format in this room.
 */
package com.trailroom.fitting;
