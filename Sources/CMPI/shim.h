// Open MPI for Swift, which cannot see the macros that stand for MPI's objects.
#pragma once
#include <mpi.h>

static inline MPI_Comm hyper_mpi_world(void) { return MPI_COMM_WORLD; }
static inline MPI_Datatype hyper_mpi_byte(void) { return MPI_BYTE; }

// Joins the job. Errors are returned from now on; threads besides the calling one do not communicate.
static inline int hyper_mpi_start(void) {
  int provided;
  const int code = MPI_Init_thread(NULL, NULL, MPI_THREAD_FUNNELED, &provided);
  if (code == MPI_SUCCESS && provided < MPI_THREAD_FUNNELED) return MPI_ERR_OTHER;
  return code == MPI_SUCCESS ? MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN) : code;
}

// How many of the job's processes run on this machine.
static inline int hyper_mpi_neighbours(int *count) {
  MPI_Comm machine;
  const int code = MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine);
  if (code != MPI_SUCCESS) return code;
  MPI_Comm_size(machine, count);
  return MPI_Comm_free(&machine);
}
